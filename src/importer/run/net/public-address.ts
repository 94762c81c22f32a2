import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's public server: this machine, its neighbours, and ways to write their addresses otherwise. */
const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4')
}

/** The only IPv6 addresses that are given out; of these, those that hide another address or serve examples are closed. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closed.addSubnet(network, prefix, 'ipv6')
}

/** Whether an IP address is one of the public internet: `93.184.216.34`, and not `10.0.0.1`, `::1` or `::ffff:127.0.0.1`. */
export function isPublicAddress(ip: string): boolean {
  const bare = ip.replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 4) return !closed.check(bare, 'ipv4')
  if (family !== 6) return false
  return open6.check(bare, 'ipv6') && !closed.check(bare, 'ipv6')
}
