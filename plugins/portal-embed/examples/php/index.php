<?php
// A portal in plain PHP that draws a list of the hub on its own server, and keeps the last one while the hub is away.
//   npm start                                                      the hub, in another terminal
//   php -S 127.0.0.1:8080 plugins/portal-embed/examples/php/index.php
//   HANSA_HUB=https://hub.example.org HANSA_COPIES=/var/lib/portal php -S …  another hub, and where copies are kept
// Copy hansa.css of the hub (/embed/v1/hansa.css) beside this file; here it is taken from the package that was built.
declare(strict_types=1);

define('HUB', getenv('HANSA_HUB') ?: 'http://localhost:3000');
define('COPIES', getenv('HANSA_COPIES') ?: sys_get_temp_dir() . '/hansa-copies');

/** Seconds: that a page waits for the hub; for which a copy is shown without a look; for which nobody tries again after a failure; and for which a copy is shown. */
const PATIENCE = 1;
const FRESH = 60;
const PAUSE = 60;
const LONGEST = 86400;

/** The list at a path of the hub; a link to its page where it cannot be had. */
function hansa(string $path, string $page, string $name): string
{
    is_dir(COPIES) || mkdir(COPIES, 0700, true);
    $file = COPIES . '/' . hash('sha256', HUB . $path);
    $lock = fopen("$file.lock", 'c');
    $copy = kept($file);
    // One request looks; the others get the copy that there is.
    if (due($copy) && $lock && flock($lock, LOCK_EX | LOCK_NB)) {
        $copy = kept($file);
        if (due($copy)) {
            $copy = look($path, $copy);
            file_put_contents("$file.new", json_encode($copy));
            rename("$file.new", $file);
        }
        flock($lock, LOCK_UN);
    }
    $isShown = $copy['html'] !== '' && time() - $copy['known'] < LONGEST;
    return $isShown ? $copy['html'] : sprintf('<p><a href="%s">%s</a></p>', htmlspecialchars(HUB . $page), htmlspecialchars($name));
}

/** What is kept of an earlier answer. */
function kept(string $file): array
{
    $kept = is_file($file) ? json_decode((string) file_get_contents($file), true) : null;
    return (is_array($kept) ? $kept : []) + ['tried' => 0, 'known' => 0, 'failed' => false, 'etag' => '', 'html' => ''];
}

/** Whether the hub is to be asked. */
function due(array $copy): bool
{
    return time() - $copy['tried'] >= ($copy['failed'] ? PAUSE : FRESH);
}

/** Asks the hub, as this server and never as the visitor. */
function look(string $path, array $copy): array
{
    $headers = ['Accept: text/html', ...($copy['etag'] === '' ? [] : ["If-None-Match: {$copy['etag']}"])];
    $http = ['timeout' => PATIENCE, 'ignore_errors' => true, 'follow_location' => 0, 'header' => $headers];
    $body = @file_get_contents(HUB . $path, false, stream_context_create(['http' => $http]), 0, 1_000_000);
    $said = $body === false ? [] : $http_response_header;
    $status = (int) (explode(' ', $said[0] ?? '')[1] ?? 0);
    $copy = ['tried' => time(), 'failed' => !in_array($status, [200, 304, 404, 410], true)] + $copy;
    if ($status === 200) {
        $copy = ['html' => $body, 'etag' => header_of($said, 'etag')] + $copy;
    }
    // It was withdrawn: the copy must not outlive it.
    if ($status === 404 || $status === 410) {
        $copy = ['html' => '', 'etag' => ''] + $copy;
    }
    return in_array($status, [200, 304], true) ? ['known' => time()] + $copy : $copy;
}

/** A header of an answer; empty where there is none. */
function header_of(array $said, string $name): string
{
    $found = preg_grep("/^$name:/i", $said);
    return $found ? trim(explode(':', current($found), 2)[1]) : '';
}

if ($_SERVER['REQUEST_URI'] === '/hansa.css') {
    header('Content-Type: text/css');
    readfile(__DIR__ . '/../../dist/hansa.css');
    return;
}
header("Content-Security-Policy: default-src 'none'; style-src 'self'; img-src " . HUB);
?>
<!doctype html>
<html lang="sq">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bashkia Durrës</title>
    <link rel="stylesheet" href="/hansa.css">
  </head>
  <body>
    <h1>Bashkia Durrës</h1>
    <?= hansa('/v1/news.html?municipality=durres&lang=sq&limit=3&heading-level=2', '/sq/news?municipality=durres', 'Lajmet e Durrësit') ?>
  </body>
</html>
