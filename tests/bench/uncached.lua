-- Another instant in each request: the same answer under a key that was never asked for.
local n = 0
math.randomseed(os.time())
local run = math.random(0, 899)
request = function()
  n = n + 1
  local stamp = string.format("19%02d-01-01T%02d:%02d:%02d.%03dZ", run % 100, math.floor(n / 3600000) % 24, math.floor(n / 60000) % 60, math.floor(n / 1000) % 60, n % 1000)
  return wrk.format("GET", wrk.path .. "&from=" .. stamp)
end
