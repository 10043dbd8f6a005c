import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Returns the files below a folder that are ours, with `/` in their paths, which begin at the root. Also on Node 20, which has no `globSync`. */
export const filesBelow = (folder, root = '.') =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
