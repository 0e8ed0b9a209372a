import { IsIn } from 'class-validator';
import { IsMailbox, IsSmtpUrl, NeededWith } from './rules.js';
import { Setting } from './setting.js';

/** How programs and people are told, whatever the process. */
export interface DeliveriesSettings {
  WEBHOOK_ADDRESSES: 'public' | 'any';
  SMTP_URL?: string;
  SMTP_FROM?: string;
}

/** The settings of a class, and those of what is sent out. */
export function withDeliveries<Base extends object>(base: new () => Base): new () => Base & DeliveriesSettings {
  class WithDeliveries extends (base as new () => object) implements DeliveriesSettings {
    @Setting(
      'Where webhooks may lead: public (https, to addresses of the public internet alone) or any (http and private networks too).',
    )
    @IsIn(['public', 'any'])
    WEBHOOK_ADDRESSES: 'public' | 'any' = 'public';

    @Setting(
      'Mail server by which letters are sent: smtp://user:password@host:587 (TLS is required but on loopback) or smtps://. Without one there are no letters.',
      { orFile: true },
    )
    @IsSmtpUrl()
    SMTP_URL?: string;

    @Setting('Address from which letters come.')
    @IsMailbox()
    @NeededWith('SMTP_URL')
    SMTP_FROM?: string;
  }
  return WithDeliveries as new () => Base & DeliveriesSettings;
}

/** The mail server, from whom letters come and where they lead; undefined without one. */
export function mailSettings({
  SMTP_URL,
  SMTP_FROM = '',
  PUBLIC_URL = '',
}: Pick<DeliveriesSettings, 'SMTP_URL' | 'SMTP_FROM'> & { PUBLIC_URL?: string }):
  | { readonly server: string; readonly from: string; readonly publicUrl: string }
  | undefined {
  return SMTP_URL === undefined
    ? undefined
    : { server: SMTP_URL, from: SMTP_FROM, publicUrl: PUBLIC_URL.replace(/\/$/, '') };
}
