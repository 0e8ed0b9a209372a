import { randomUUID } from 'node:crypto';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { ClusterInfo as ClusterInfoMessage } from '@eventstore/db-client/generated/gossip_pb.js';
import { ClusterInfo, EndPoint, MemberInfo, UUID } from '../wire/protocol.js';

const HTTP_PORT = 80;
const TICKS_PER_MILLISECOND = 10_000n;

/**
 * Answers gossip with a cluster of one, so that connection strings that discover their leader find this node. The member's
 * address is the one by which the caller reached the node: inside a container or behind 0.0.0.0 no other is known to work.
 */
export function gossipEndpoint() {
  const instance = new UUID();
  instance.setString(randomUUID());
  return (call: ServerUnaryCall<unknown, ClusterInfoMessage>, callback: sendUnaryData<ClusterInfoMessage>): void => {
    const reached = new URL(`http://${call.getHost()}`);
    const endPoint = new EndPoint();
    endPoint.setAddress(reached.hostname);
    endPoint.setPort(Number(reached.port || HTTP_PORT));
    const member = new MemberInfo();
    member.setInstanceId(instance);
    member.setTimeStamp(String(BigInt(Date.now()) * TICKS_PER_MILLISECOND));
    member.setState(MemberInfo.VNodeState.LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    const cluster = new ClusterInfo();
    cluster.addMembers(member);
    callback(null, cluster);
  };
}
