// Finds a Chromium for the browser tests and, where it can, installs one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium, if possible of one without windows, which is faster. Installs one with apt (as root) or with Playwright where there is none. */
export function chromiumPath() {
  const found = () => known.find((file) => file && existsSync(file))
  if (found()) return found()
  console.log('Installing Chromium for the browser tests …')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'])
    if (found()) return found()
  }
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) === 0) return ''
  console.error(
    'No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to its program.',
  )
  process.exit(1)
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status
}
