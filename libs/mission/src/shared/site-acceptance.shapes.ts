import { shape, t } from '#shapes';

export class SiteAcceptance extends shape('How far a site accepts the changes, each as it was last asked about.', {
  site: t.text('None: asked everywhere.').maybe(),
  methods: t.count('Changes that were asked about.'),
  respondents: t.count(),
  favourable: t.count(),
  share: t.ratio('0 to 1.'),
  low: t.ratio('Lower end of the 95 % interval (Wilson, 1927).'),
  high: t.ratio('Upper end of the 95 % interval (Wilson, 1927).'),
}) {}
