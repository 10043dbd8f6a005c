// `npm run jest -- FILE --selectProjects unit`: jest as `npm test` calls it, with arguments of your own.
import './node/current.mjs'
import { become } from './child.mjs'
import { jestOptions } from './flags.mjs'

await become(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  NODE_OPTIONS: jestOptions,
})
