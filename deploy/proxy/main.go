// Command caddy is stock Caddy with two modules that it does not ship: Brotli, which saves a fifth of what gzip sends
// to cheap phones, and limits on how often one network may ask.
package main

import (
	caddycmd "github.com/caddyserver/caddy/v2/cmd"

	_ "github.com/caddyserver/caddy/v2/modules/standard"
	_ "github.com/dunglas/caddy-cbrotli"
	_ "github.com/mholt/caddy-ratelimit"
)

func main() {
	caddycmd.Main()
}
