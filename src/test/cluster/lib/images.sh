# The images that pods run: one static program each, written as an archive by hand, without a container engine.
# shellcheck shell=bash

image_sources=$here/../images
images=$cache/cluster/images-$(digest_of_files "$image_sources")

images_built() { [ -d "$images" ]; }

build_images() { # moved into place when whole
  local work
  say "building the images"
  rm -rf "$images"
  mkdir -p "$cache/cluster"
  work=$(mktemp -d "$images.XXXXXX")
  build_image "$work" pause localhost/mooring-pause:1 '["/pause"]'
  build_image "$work" shop localhost/mooring-shop:1 '["/shop"]'
  mv -T "$work" "$images" 2>/dev/null || images_built
}

build_image() { # folder, program, image name, entry point as JSON
  local work=$1/$2
  mkdir -p "$work/root"
  (cd "$image_sources" \
    && CGO_ENABLED=0 go build -buildvcs=false -trimpath -ldflags='-s -w' -o "$work/root/$2" "./$2") \
    || fail "$2 does not build" "Go's message stands above."
  pack "$work/root" "$work/layer.tar"
  image_config "$4" "$(sha256sum "$work/layer.tar" | cut -d' ' -f1)" >"$work/config.json"
  echo "[{\"Config\":\"config.json\",\"RepoTags\":[\"$3\"],\"Layers\":[\"layer.tar\"]}]" >"$work/manifest.json"
  tar -C "$work" -cf "$1/$2.tar" manifest.json config.json layer.tar
  rm -r "$work"
}

pack() { # folder, tar: the same bytes for the same files
  tar -C "$1" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "$2" .
}

image_config() { # entry point, digest of the layer
  local architecture
  architecture=$(go env GOARCH)
  cat <<JSON
{"architecture":"$architecture","os":"linux","created":"1970-01-01T00:00:00Z",
"config":{"Entrypoint":$1,"User":"65532:65532","WorkingDir":"/"},"rootfs":{"type":"layers","diff_ids":["sha256:$2"]}}
JSON
}

images() {
  images_built || build_images
  import "$images"/*.tar
  echo "$images" >"$run/images"
}

images_loaded() { [ "$(cat "$run/images" 2>/dev/null)" = "$images" ]; }

import() { # image archives
  running containerd || fail "there is no node to load images into" "Start it: cluster node"
  local archive
  for archive in "$@"; do
    in_containerd images import --no-unpack "$archive" >/dev/null \
      || fail "$archive is not loaded" "Is it an image archive?"
  done
}
