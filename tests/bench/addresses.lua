-- For wrk: asks for the addresses in the file BENCH_ADDRESSES, one a line, one after the other.
local requests = {}
local number = 0

function init()
  for address in io.lines(os.getenv("BENCH_ADDRESSES")) do
    requests[#requests + 1] = wrk.format("GET", address, { ["Accept-Encoding"] = "br", ["Host"] = wrk.host })
  end
end

function request()
  number = number % #requests + 1
  return requests[number]
end
