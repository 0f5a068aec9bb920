// Preloaded before a peer: whatever it opens, it opens on loopback, and it can reach nothing else.
// The servers call listen(port), which would bind every address of the machine.
import net from 'node:net'

const loopback = '127.0.0.1'
const local = new Set(['localhost', loopback, '::1', '::ffff:127.0.0.1'])

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  const ready = rest.find((argument) => typeof argument === 'function')
  if (first !== null && typeof first === 'object') {
    return listen.call(this, 'port' in first ? { ...first, host: loopback } : first, ready)
  }
  return Number.isInteger(Number(first)) && first !== ''
    ? listen.call(this, { port: Number(first), host: loopback }, ready)
    : listen.call(this, first, ...rest)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  const host = typeof options === 'object' ? options.host ?? 'localhost' : given[1] ?? 'localhost'
  const isPath = typeof options === 'object' && options.path
  if (!isPath && typeof host === 'string' && !local.has(host)) {
    this.destroy(new Error(`A peer of the tests wanted to reach ${host}; it may reach loopback only`))
    return this
  }
  return connect.apply(this, given)
}
