// A bare node:http server that answers the bytes of another address: the measure of all others. Arguments: port, address.
import { createServer } from 'node:http'

const [port, address] = process.argv.slice(2)
const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } })
const body = Buffer.from(await answer.arrayBuffer())
const headers = { 'Content-Type': answer.headers.get('content-type') ?? '', 'Content-Length': body.length }

createServer((_req, res) => {
  res.writeHead(200, headers)
  res.end(body)
}).listen(Number(port), '127.0.0.1', () => console.log('Ready.'))
