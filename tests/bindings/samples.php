<?php
// samples.php REQUESTS OUT SEED: see ./run.
require __DIR__ . '/../../src/bindings/c/examples/Vanban.php';

const CALLS = 200;

[, $requests, $out, $seed] = $argv;
$vanban = new Vanban();
foreach (glob("$requests/*.request") as $path) {
    $name = basename($path, '.request');
    $request = json_decode(file_get_contents($path), true);
    $account = $vanban->call($request, file_get_contents("$requests/$name.data"));
    if (!$account['done']) {
        throw new Exception($name);
    }
    foreach ($account['files'] as $index => $file) {
        file_put_contents("$out/$name-$index.docx", $file['bytes']);
    }
}
$refused = $vanban->call(['action' => 'check'], '{}');
assert(!$refused['done'] && $refused['problems'][0]['code'] === 'key.missing');

$seed = file_get_contents($seed);
$times = [];
for ($turn = 0; $turn < CALLS; $turn++) {
    $start = hrtime(true);
    $vanban->call([], $seed);
    $times[] = (hrtime(true) - $start) / 1e6;
}
sort($times);
printf("%.2f\n", $times[CALLS / 2]);
