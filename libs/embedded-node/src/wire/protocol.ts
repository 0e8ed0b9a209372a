import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';

/*
 * The message classes ship with the client as CommonJS whose names Node cannot see, so each is named here once.
 */

export const { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp, DeleteReq, DeleteResp } = streams;
export const { ReadReq, ReadResp, TombstoneReq, TombstoneResp } = streams;
export const { StreamIdentifier, UUID, AllStreamPosition } = shared;
export const { AccessDenied, BadRequest, MaximumAppendSizeExceeded, StreamDeleted, Timeout, Unknown } = shared;
export const { WrongExpectedVersion } = shared;
export const { Status } = status;
export const { ClusterInfo, EndPoint, MemberInfo } = gossip;
export const { SupportedMethod, SupportedMethods } = features;
export const SharedEmpty = shared.Empty;
export const { Any } = any;
export const { Empty } = empty;

export type {
  AppendReq as AppendRequest,
  AppendResp as AppendResponse,
  BatchAppendReq as BatchAppendRequest,
  DeleteReq as DeleteRequest,
  DeleteResp as DeleteResponse,
  ReadReq as ReadRequestMessage,
  TombstoneReq as TombstoneRequest,
  TombstoneResp as TombstoneResponse,
} from '@eventstore/db-client/generated/streams_pb.js';
export type {
  StreamIdentifier as StreamIdentifierMessage,
  UUID as UuidMessage,
} from '@eventstore/db-client/generated/shared_pb.js';
