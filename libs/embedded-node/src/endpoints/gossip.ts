import { randomUUID } from 'node:crypto';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { ClusterInfo as ClusterInfoMessage } from '@eventstore/db-client/generated/gossip_pb.js';
import { ClusterInfo, EndPoint, MemberInfo, UUID } from '../wire/protocol.js';

/** Answers gossip with a cluster of one, so that connection strings that discover their leader find this node. */
export function gossipEndpoint(address: () => { readonly host: string; readonly port: number }) {
  const instance = new UUID();
  instance.setString(randomUUID());
  return (_: ServerUnaryCall<unknown, ClusterInfoMessage>, callback: sendUnaryData<ClusterInfoMessage>): void => {
    const { host, port } = address();
    const endPoint = new EndPoint();
    endPoint.setAddress(host);
    endPoint.setPort(port);
    const member = new MemberInfo();
    member.setInstanceId(instance);
    member.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
    member.setState(MemberInfo.VNodeState.LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    const cluster = new ClusterInfo();
    cluster.addMembers(member);
    callback(null, cluster);
  };
}
