# Building Kubernetes and etcd from the Go modules that go/kubernetes pins.
# shellcheck shell=bash

modules=$here/go/kubernetes
bin=$cache/cluster/$(sha256sum "$modules/go.sum" | cut -c1-16)/bin

# Outside of a release build, Kubernetes does not know its version; clients and charts ask for it.
kubernetes_version=$(awk '$1 == "k8s.io/kubernetes" {print $2}' "$modules/go.mod")

programs() { # name, Go package
  cat <<LIST
etcd go.etcd.io/etcd/server/v3
kube-apiserver k8s.io/kubernetes/cmd/kube-apiserver
kube-controller-manager k8s.io/kubernetes/cmd/kube-controller-manager
kube-scheduler k8s.io/kubernetes/cmd/kube-scheduler
kubectl k8s.io/kubernetes/cmd/kubectl
kubelet k8s.io/kubernetes/cmd/kubelet
kube-proxy k8s.io/kubernetes/cmd/kube-proxy
LIST
}

built() {
  local name
  while read -r name _; do [ -x "$bin/$name" ] || return 1; done < <(programs)
  images_built
}

missing_for_build() {
  built || need go "golang, or a newer Go from go.dev; 1.25 is needed"
}

build() {
  local name package
  mkdir -p "$bin"
  while read -r name package; do
    [ -x "$bin/$name" ] || build_program "$name" "$package"
  done < <(programs)
  images_built || build_images
}

build_program() { # name, Go package: moved into place when whole, so that an interrupted build leaves nothing half
  say "building $1"
  (cd "$modules" && GOFLAGS=-mod=readonly go build -buildvcs=false -ldflags="$(link_flags)" -o "$bin/.$1.$$" "$2") \
    || fail "$1 does not build" "Go's message stands above; the modules come from GOPROXY=$(go env GOPROXY)."
  mv "$bin/.$1.$$" "$bin/$1"
}

link_flags() {
  local package=k8s.io/component-base/version minor=${kubernetes_version#v1.}
  echo "-s -w -X $package.gitVersion=$kubernetes_version -X $package.gitMajor=1 -X $package.gitMinor=${minor%%.*}"
}
