// The measure of all others: a bare node:http server that answers the very bytes of another address, header lines
// included, and 304 to its ETag. Arguments: port, address.
import { createServer } from 'node:http'

const [port, address] = process.argv.slice(2)
const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } })
const body = Buffer.from(await answer.arrayBuffer())
const own = new Set(['date', 'connection', 'keep-alive'])
const lines = [...answer.headers].filter(([name]) => !own.has(name))
const ok = lines.flat()
const unchanged = lines.filter(([name]) => !['content-type', 'content-length'].includes(name)).flat()
const etag = answer.headers.get('etag')

createServer((req, res) => {
  if (req.headers['if-none-match'] === etag) return void res.writeHead(304, unchanged).end()
  res.writeHead(200, ok)
  res.end(body)
}).listen(Number(port), '127.0.0.1', () => console.log('Ready.'))
