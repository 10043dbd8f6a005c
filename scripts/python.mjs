// A Python that reads feeds, calendars and contacts by libraries which the hub does not know (Debian: python3-feedparser, python3-icalendar,
// python3-vobject).
import { spawnSync } from 'node:child_process'

/** Returns the command of one that has these libraries, the system's own included; `undefined` where there is none. */
export const readingPython = () =>
  ['python3', '/usr/bin/python3'].find(
    (command) =>
      spawnSync(command, ['-c', 'import feedparser, icalendar, vobject'], { stdio: 'ignore' }).status === 0,
  )
