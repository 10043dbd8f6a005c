// A Python that reads feeds and calendars by libraries which the hub does not know (Debian: python3-feedparser, python3-icalendar).
import { spawnSync } from 'node:child_process'

/** Returns the command of one that has both libraries, the system's own included; `undefined` where there is none. */
export const readingPython = () =>
  ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import feedparser, icalendar'], { stdio: 'ignore' }).status === 0,
  )
