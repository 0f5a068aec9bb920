// A real Bluesky server (Personal Data Server, PDS) and the directory of identities it needs (PLC),
// both in memory or in a folder that is deleted at the end, both on loopback.
//
//   node --import ./loopback.mjs bluesky.mjs
//
// PDS_PORT, PLC_PORT   where to listen (needed)
// RATE_LIMITS=on       as strict as the public servers
//
// Prints READY when it answers. Ends on SIGTERM, and when its standard input ends: a run of tests
// that dies in whatever way leaves no server behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { Database, PlcServer } from '@did-plc/server'
import { PDS } from '@atproto/pds'

const port = (name) => {
  const value = Number(process.env[name])
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    console.error(`${name} must be the number of a free port`)
    process.exit(64)
  }
  return value
}
const pdsPort = port('PDS_PORT')
const plcPort = port('PLC_PORT')
const folder = mkdtempSync(join(tmpdir(), 'bedside-bluesky-'))

let ending = false
const end = (code) => {
  if (!ending) {
    ending = true
    rmSync(folder, { recursive: true, force: true })
    // Both servers would wait for idle connections; nothing here is worth waiting for.
    process.exit(code)
  }
}
process.on('SIGTERM', () => end(0))
process.on('SIGINT', () => end(0))
process.stdin.on('end', () => end(0)).on('error', () => end(0)).resume()

const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
await plc.start()
const pds = await PDS.fromEnv({
  devMode: true,
  port: pdsPort,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  jwtSecret: randomBytes(16).toString('hex'),
  adminPassword: randomBytes(16).toString('hex'),
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  disableSsrfProtection: true,
  rateLimitsEnabled: process.env.RATE_LIMITS === 'on',
  didPlcUrl: `http://localhost:${plcPort}`,
  bskyAppViewUrl: 'https://appview.invalid',
  bskyAppViewDid: 'did:example:invalid',
  modServiceUrl: 'https://mod.invalid',
  modServiceDid: 'did:example:invalid',
})
await pds.start()
console.log('READY')
