#!/bin/sh
# Puts the version whose images are built in the place of the one that serves, and nobody notices: migrations first, then
# of each service as many new ones as there are old, and only when those are well do the old ones end. Where new ones do
# not get well, they are taken away, the old ones go on, and this ends with 1.
set -eu
cd "$(dirname "$0")/.."

# Old servers go on upon the new tables meanwhile, so a migration may add, and take away only what no version before reads.
docker compose run --rm --no-deps prepare
docker compose run --rm --no-deps static

replace() {
  service=$1
  old=$(docker compose ps --quiet "$service")
  count=$(echo "$old" | grep -c .)
  if ! docker compose up --detach --no-deps --no-recreate --wait --wait-timeout 180 \
    --scale "$service=$((count * 2))" "$service"; then
    echo "$service: the new version does not get well; the old one stays" >&2
    for container in $(docker compose ps --all --quiet "$service"); do
      case "$old" in
        *"$container"*) ;;
        *) docker rm --force "$container" ;;
      esac
    done
    exit 1
  fi
  # Word by word, as they are separate containers.
  # shellcheck disable=SC2086
  docker stop --timeout 40 $old
  # shellcheck disable=SC2086
  docker rm $old
}

replace worker
replace backend
replace storefront

# Only where it changed itself; then it is away for a second or two.
docker compose up --detach --no-deps --wait proxy
