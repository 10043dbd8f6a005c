import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Next's own route that fetches and converts pictures by their address is off.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: process.cwd(),
}

export default withPayload(config, { devBundleServerPackages: false })
