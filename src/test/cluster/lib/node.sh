# A node on this machine: containerd, kubelet, kube-proxy and DNS, for pods that really run. Needs root on Linux.
# What outlives `down`: a few kernel settings that every kubelet makes (vm.overcommit_memory, kernel.panic, forwarding).
# shellcheck shell=bash

export PATH=$PATH:/usr/sbin:/sbin
tasks=$run/state/io.containerd.runtime.v2.task/k8s.io

missing_for_node() {
  [ "$(uname -s)" = Linux ] || echo "Linux"
  [ "$(id -u)" = 0 ] || echo "root"
  need containerd containerd
  need ctr containerd
  need runc runc
  need nft nftables
  need ip iproute2
  need mount mount
  [ -n "$(cni_plugins)" ] || echo "CNI plugins (Debian package: containernetworking-plugins)"
}

cni_plugins() {
  local folder
  for folder in /usr/lib/cni /opt/cni/bin /usr/libexec/cni; do
    if [ -x "$folder/bridge" ]; then
      echo "$folder"
      return
    fi
  done
}

node() { alone start_node; }

start_node() {
  require node
  answers || start_control_plane
  if running kubelet && node_ready; then
    images_loaded || images
    say "node-1 is already ready"
    return
  fi
  ! node_was_started || remove_node
  refuse_second_node
  mkdir -p "$run"/{containerd,state,cni,kubelet}
  make_bridge
  start_forward
  start_containerd
  images
  start_kubelet
  start_kube_proxy
  start cluster-dns "$bin/cluster-dns" "$run/kube-proxy.kubeconfig" "$node_address:53"
  await kubelet 120 "node-1 is ready" node_ready
  say "node-1 is ready"
}

node_ready() {
  as_admin get node node-1 -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}' | grep -q True
}

node_was_started() { [ -e "$run/state" ]; }

refuse_second_node() {
  ! ip link show "$bridge" >/dev/null 2>&1 \
    || fail "the bridge $bridge is there already" "Another run folder's node? End that one, or: ip link delete $bridge"
}

make_bridge() {
  ip link add "$bridge" type bridge
  ip address add "$node_address/24" dev "$bridge"
  ip link set "$bridge" up
}

# The link gives the process a command line with the run folder, by which it is known as ours.
start_forward() {
  ln -sf "$bin/forward" "$run/forward"
  start forward "$run/forward" "$node_address:$api_port" "127.0.0.1:$api_port"
}

in_containerd() { ctr --address "$run/containerd.sock" --namespace k8s.io "$@"; }

start_containerd() {
  write_containerd_settings
  write_network_settings
  start containerd containerd --config "$run/containerd.toml"
  await containerd 60 "containerd answers" in_containerd version
}

# restrict_oom_score_adj: without it no container starts where the machine withholds CAP_SYS_RESOURCE.
write_containerd_settings() {
  cat >"$run/containerd.toml" <<TOML
version = 2
root = "$run/containerd"
state = "$run/state"
[grpc]
  address = "$run/containerd.sock"
[plugins."io.containerd.internal.v1.opt"]
  path = "$run/opt"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "localhost/mooring-pause:1"
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "$(snapshotter)"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        Root = "$run/runc"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "$(cni_plugins)"
    conf_dir = "$run/cni"
TOML
}

snapshotter() { # an overlay cannot lie on an overlay, which is where we are when this machine is itself a container
  [ "$(stat -f -c %T "$run")" = overlayfs ] && echo native || echo overlayfs
}

# No masquerading: pods have nothing to reach outside this machine.
write_network_settings() {
  cat >"$run/cni/10-mooring-test.conflist" <<JSON
{"cniVersion": "0.4.0", "name": "mooring-test", "plugins": [{"type": "bridge", "bridge": "$bridge", "isGateway": true,
"hairpinMode": true, "ipam": {"type": "host-local", "dataDir": "$run/addresses",
"ranges": [[{"subnet": "$pod_network", "rangeStart": "${node_address%.*}.10"}]], "routes": [{"dst": "0.0.0.0/0"}]}}]}
JSON
}

start_kubelet() {
  write_kubelet_settings
  start kubelet "$bin/kubelet" --config="$run/kubelet.yaml" --kubeconfig="$run/kubelet.kubeconfig" \
    --hostname-override=node-1 --node-ip="$node_address" --root-dir="$run/kubelet"
}

# failCgroupV1: kubelet 1.35 refuses the older cgroups otherwise. Nothing is evicted before the disk is really full, and no
# image is ever collected: the images are loaded once and cannot be pulled again, and a disk at 85 % is none of ours.
write_kubelet_settings() {
  cat >"$run/kubelet.yaml" <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: $node_address
healthzPort: 0
authentication: {anonymous: {enabled: false}, x509: {clientCAFile: $run/pki/ca.crt}, webhook: {enabled: true}}
authorization: {mode: Webhook}
tlsCertFile: $run/pki/kubelet.crt
tlsPrivateKeyFile: $run/pki/kubelet.key
containerRuntimeEndpoint: unix://$run/containerd.sock
clusterDNS: [$node_address]
clusterDomain: cluster.local
resolvConf: ""
podLogsDir: $run/log/pods
volumePluginDir: $run/kubelet/volume-plugins
cgroupDriver: cgroupfs
failCgroupV1: false
failSwapOn: false
makeIPTablesUtilChains: false
enforceNodeAllocatable: []
imageGCHighThresholdPercent: 100
evictionHard: {nodefs.available: 10Mi, imagefs.available: 10Mi, memory.available: 100Mi}
YAML
}

# --masquerade-all: a pod's answer to a pod on the same bridge would otherwise pass by kube-proxy, where the kernel does
# not show bridged traffic to nftables.
start_kube_proxy() {
  start kube-proxy "$bin/kube-proxy" --kubeconfig="$run/kube-proxy.kubeconfig" --hostname-override=node-1 \
    --proxy-mode=nftables --cluster-cidr="$pod_network" --masquerade-all --conntrack-max-per-core=0 \
    --healthz-bind-address="$node_address:10256" --metrics-bind-address="$node_address:10249"
}

remove_node() {
  local name containers namespaces
  ! running metrics-server || remove_metrics
  for name in kubelet kube-proxy cluster-dns forward; do stop "$name"; done
  containers=$(ls "$tasks" 2>/dev/null || true)
  namespaces=$(network_namespaces)
  end_containers
  stop containerd
  unmount_below "$run"
  remove_network "$containers" "$namespaces"
  rm -rf "$run"/{state,containerd,runc,kubelet,addresses,cni,opt} "$run"/{containerd,kubelet,kube-proxy,cluster-dns,forward}.pid
  find /var/log/containers -lname "$run/*" -delete 2>/dev/null || true
  find /sys/fs/cgroup -depth -type d -path '*/kubepods*' -exec rmdir {} + 2>/dev/null || true
}

network_namespaces() { # of the containers, as their specifications tell
  cat "$tasks"/*/config.json 2>/dev/null | grep -o '/run/netns/cni-[^"]*' | sort -u || true
}

end_containers() { # through containerd; then by force what it left, as when containerd itself had ended
  in_containerd tasks ls -q 2>/dev/null | xargs -r -n1 ctr --address "$run/containerd.sock" -n k8s.io tasks rm -f \
    >/dev/null 2>&1 || true
  local pid
  for pid in $(shims); do
    pkill -9 -P "$pid" || true
    kill -9 "$pid" 2>/dev/null || true
  done
}

shims() { # the processes that hold containers; each names this run's containerd
  ps -ww -eo pid=,args= \
    | awk -v socket="$run/containerd.sock" '/containerd-shim/ && index($0, "-address " socket) {print $1}'
}

unmount_below() { # folder
  awk -v below="$1/" 'index($2, below) == 1 {print $2}' /proc/mounts | sort -r | xargs -r -n1 umount -l
}

remove_network() { # containers, network namespaces
  local container namespace
  for container in $1; do rm -f /var/lib/cni/results/*-"$container"-*; done
  for namespace in $2; do
    umount -l "$namespace" 2>/dev/null || true
    rm -f "$namespace"
  done
  ip link delete "$bridge" 2>/dev/null || true
  nft delete table ip kube-proxy 2>/dev/null || true
  nft delete table ip6 kube-proxy 2>/dev/null || true
}
