# Building Kubernetes and etcd from the Go modules that go/kubernetes pins.
# shellcheck shell=bash

bin=$cache/cluster/$(digest_of_files "$here/go")/bin

# Outside of a release build, Kubernetes does not know its version; clients and charts ask for it.
kubernetes_version=$(awk '$1 == "k8s.io/kubernetes" {print $2}' "$here/go/kubernetes/go.mod")

programs() { # name, folder of the Go module, Go package
  cat <<LIST
etcd kubernetes go.etcd.io/etcd/server/v3
kube-apiserver kubernetes k8s.io/kubernetes/cmd/kube-apiserver
kube-controller-manager kubernetes k8s.io/kubernetes/cmd/kube-controller-manager
kube-scheduler kubernetes k8s.io/kubernetes/cmd/kube-scheduler
kubectl kubernetes k8s.io/kubernetes/cmd/kubectl
kubelet kubernetes k8s.io/kubernetes/cmd/kubelet
kube-proxy kubernetes k8s.io/kubernetes/cmd/kube-proxy
cluster-dns kubernetes ./cluster-dns
forward forward .
LIST
}

built() {
  local name
  while read -r name _; do [ -x "$bin/$name" ] || return 1; done < <(programs)
  images_built
}

missing_for_build() {
  built || new_enough_go || echo "Go 1.25 or newer (from go.dev; Debian's golang may be older)"
}

new_enough_go() {
  local version
  version=$(cd / && go env GOVERSION 2>/dev/null) && printf 'go1.25\n%s\n' "$version" | sort -CV
}

build() {
  local name module package
  mkdir -p "$bin"
  while read -r name module package; do
    [ -x "$bin/$name" ] || build_program "$name" "$module" "$package"
  done < <(programs)
  images_built || build_images
}

# Moved into place when whole, so that an interrupted build leaves nothing half.
build_program() { # name, folder of the Go module, Go package
  say "building $1"
  (cd "$here/go/$2" && GOFLAGS=-mod=readonly go build -buildvcs=false -ldflags="$(link_flags)" -o "$bin/.$1.$$" "$3") \
    || fail "$1 does not build" "Go's message stands above; the modules come from GOPROXY=$(go env GOPROXY)."
  mv "$bin/.$1.$$" "$bin/$1"
}

link_flags() {
  local package=k8s.io/component-base/version minor=${kubernetes_version#v1.}
  echo "-s -w -X $package.gitVersion=$kubernetes_version -X $package.gitMajor=1 -X $package.gitMinor=${minor%%.*}"
}
