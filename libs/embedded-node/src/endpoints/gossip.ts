import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../grpc/server.js';
import { unary } from '../grpc/unary.js';
import { ClusterInfo, Empty, EndPoint, MemberInfo, UUID } from '../wire/protocol.js';

const HTTP_PORT = 80;
const TICKS_PER_MILLISECOND = 10_000n;

/**
 * Answers gossip with a cluster of one, so that connection strings that discover their leader find this node. The member's
 * address is the one by which the caller reached the node: inside a container or behind 0.0.0.0 no other is known to work.
 */
export function gossipEndpoint(): Endpoint {
  const instance = new UUID();
  instance.setString(randomUUID());
  return unary(Empty.deserializeBinary, (_, call) => {
    const reached = new URL(`http://${call.host}`);
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
    return Promise.resolve(cluster);
  });
}
