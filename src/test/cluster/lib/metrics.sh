# metrics-server beside the node, for tests that ask the metrics API. It has a module and a place in the cache of its own: it is
# built when it is first wanted, and Kubernetes is not built anew for it. It is an API of the whole cluster, so a test that wants
# it takes it away again: others look at a cluster that has none.
# shellcheck shell=bash

metrics_source=$here/metrics-server
metrics_bin=$cache/cluster/metrics-server-$(digest_of_files "$metrics_source")
metrics_port=14443
metrics_api=v1beta1.metrics.k8s.io

metrics() { alone start_metrics; }

no-metrics() { alone remove_metrics; }

start_metrics() {
  running kubelet && node_ready || fail "there is no node to measure" "Start it: cluster node"
  if running metrics-server && measured >/dev/null 2>&1; then
    say "metrics-server already runs"
    return
  fi
  stop metrics-server # an earlier start was interrupted before there were figures
  [ -x "$metrics_bin/metrics-server" ] || build_metrics
  (cd "$run/pki" && certificate metrics-server /CN=metrics-server DNS:metrics-server.kube-system.svc) \
    >"$run/log/openssl-metrics.log" 2>&1 || fail "openssl made no certificate" "See $run/log/openssl-metrics.log"
  start metrics-server "$metrics_bin/metrics-server" --bind-address="$node_address" --secure-port="$metrics_port" \
    --kubeconfig="$admin" --authentication-kubeconfig="$admin" --authorization-kubeconfig="$admin" \
    --tls-cert-file="$run/pki/metrics-server.crt" --tls-private-key-file="$run/pki/metrics-server.key" \
    --kubelet-certificate-authority="$run/pki/ca.crt" --kubelet-preferred-address-types=InternalIP \
    --metric-resolution=10s --kubelet-request-timeout=5s
  register_metrics
  await metrics-server 90 "the metrics API has figures of node-1" measured
  say "metrics-server runs"
}

# Moved into place when whole, so that an interrupted build leaves nothing half.
build_metrics() {
  new_enough_go || lack "Go 1.25 or newer, to build metrics-server (from go.dev; Debian's golang may be older)"
  say "building metrics-server"
  mkdir -p "$metrics_bin"
  (cd "$metrics_source" && GOFLAGS=-mod=readonly go build -buildvcs=false -ldflags='-s -w' -o "$metrics_bin/.new.$$" \
    sigs.k8s.io/metrics-server/cmd/metrics-server) \
    || lack "metrics-server, which does not build (its modules come from GOPROXY=$(go env GOPROXY))"
  mv "$metrics_bin/.new.$$" "$metrics_bin/metrics-server"
}

lack() { # what this machine cannot have; ends as `check` does
  echo "$1"
  exit 3
}

# A Service without pods: what is behind it runs on this machine.
register_metrics() {
  as_admin apply --server-side --force-conflicts -f - >/dev/null <<YAML
apiVersion: v1
kind: Service
metadata: {name: metrics-server, namespace: kube-system}
spec: {ports: [{name: https, port: 443, targetPort: $metrics_port}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: metrics-server, namespace: kube-system, labels: {kubernetes.io/service-name: metrics-server}}
addressType: IPv4
ports: [{name: https, port: $metrics_port}]
endpoints: [{addresses: [$node_address], conditions: {ready: true}}]
---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: $metrics_api}
spec:
  group: metrics.k8s.io
  version: v1beta1
  groupPriorityMinimum: 100
  versionPriority: 100
  service: {name: metrics-server, namespace: kube-system}
  caBundle: $(base64 -w0 "$run/pki/ca.crt")
YAML
}

measured() { as_admin get --raw "/apis/metrics.k8s.io/v1beta1/nodes/node-1"; }

remove_metrics() {
  as_admin delete --ignore-not-found apiservice "$metrics_api" >/dev/null 2>&1 || true
  as_admin delete --ignore-not-found -n kube-system service/metrics-server endpointslice/metrics-server >/dev/null 2>&1 || true
  stop metrics-server
  rm -f "$run/metrics-server.pid"
}
