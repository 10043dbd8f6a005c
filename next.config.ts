import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: process.cwd(),
}

export default withPayload(config, { devBundleServerPackages: false })
