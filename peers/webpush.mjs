// A push service that decrypts what it takes (web-push-testing), on loopback. It ends when its input
// ends.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Server = require('web-push-testing/src/server.js')
const { PushApiModel } = require('web-push-testing/src/PushApiModel.js')

const server = new Server(new PushApiModel(), Number(process.env.PUSH_PORT))
server.startServer()
server._server.on('listening', () => console.log('READY'))
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume()
