declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http'

  export default class S3rver {
    httpServer: Server
    constructor(options: {
      address: string
      port: number
      directory: string
      silent: boolean
      vhostBuckets: boolean
      configureBuckets: { name: string }[]
    })
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
