# etcd, API server, controller manager and scheduler, with certificates and RBAC.
# shellcheck shell=bash

admin=$run/admin.kubeconfig

missing_for_control_plane() {
  missing_for_build
  need openssl openssl
  need setsid util-linux
  need ps procps
}

up() { alone start_control_plane; }

start_control_plane() {
  if answers; then
    say "already up: $admin"
    return
  fi
  require
  built || build
  [ ! -e "$run" ] || remove_leftovers
  make_run_folder
  make_certificates
  start_etcd
  start_api_server
  start_controllers
  say "up: $admin"
}

answers() { running apiserver && as_admin get --raw /readyz >/dev/null 2>&1; }

as_admin() { "$bin/kubectl" --kubeconfig="$admin" --request-timeout=10s "$@"; }

remove_leftovers() {
  [ -O "$run" ] || fail "$run belongs to somebody else" "Set MOORING_CLUSTER_RUN to another folder."
  say "removing what an earlier cluster left in $run"
  remove_cluster
}

make_run_folder() { # private: the admin's key lies in it
  mkdir -p "$(dirname "$run")"
  mkdir -m 700 "$run"
  mkdir "$run"/{pki,log,etcd}
}

make_certificates() {
  (
    cd "$run/pki"
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=mooring-test -keyout ca.key -out ca.crt
    openssl genrsa -out service-accounts.key 2048
    certificate apiserver /CN=kube-apiserver \
      "DNS:localhost,DNS:kubernetes.default.svc,IP:127.0.0.1,IP:10.96.0.1,IP:$node_address"
    certificate aggregator /CN=aggregator DNS:aggregator
    certificate admin /O=system:masters/CN=admin DNS:admin
    certificate controller-manager /CN=system:kube-controller-manager DNS:controller-manager
    certificate scheduler /CN=system:kube-scheduler DNS:scheduler
    certificate kubelet /O=system:nodes/CN=system:node:node-1 "DNS:node-1,IP:$node_address"
    certificate kube-proxy /CN=system:kube-proxy DNS:kube-proxy
  ) >"$run/log/openssl.log" 2>&1 || fail "openssl made no certificates" "See $run/log/openssl.log"
  local name
  for name in admin controller-manager scheduler kubelet kube-proxy; do write_kubeconfig "$name"; done
}

certificate() { # name, subject, alternative names
  openssl req -newkey rsa:2048 -nodes -subj "$2" -keyout "$1.key" -out "$1.csr"
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -out "$1.crt" \
    -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth' "$3")
}

write_kubeconfig() { # name of a certificate
  cat >"$run/$1.kubeconfig" <<YAML
apiVersion: v1
kind: Config
clusters: [{name: test, cluster: {server: "https://127.0.0.1:$api_port", certificate-authority: $run/pki/ca.crt}}]
users: [{name: $1, user: {client-certificate: $run/pki/$1.crt, client-key: $run/pki/$1.key}}]
contexts: [{name: test, context: {cluster: test, user: $1}}]
current-context: test
YAML
}

start_etcd() {
  local clients=http://127.0.0.1:$etcd_port peers=http://127.0.0.1:$((etcd_port + 1))
  start etcd "$bin/etcd" --data-dir="$run/etcd" --unsafe-no-fsync \
    --listen-client-urls="$clients" --advertise-client-urls="$clients" \
    --listen-peer-urls="$peers" --initial-advertise-peer-urls="$peers" --initial-cluster="default=$peers"
}

# APIs behind a Service (metrics-server's) are asked at its endpoints: there may be no route to the service network from here.
# The endpoint of the Service "kubernetes" must not be on loopback: it is the node's address, where `forward` listens
# once there is a node.
start_api_server() {
  start apiserver "$bin/kube-apiserver" --etcd-servers="http://127.0.0.1:$etcd_port" \
    --bind-address=127.0.0.1 --secure-port="$api_port" --advertise-address="$node_address" \
    --service-cluster-ip-range="$service_network" \
    --tls-cert-file="$run/pki/apiserver.crt" --tls-private-key-file="$run/pki/apiserver.key" \
    --client-ca-file="$run/pki/ca.crt" \
    --service-account-key-file="$run/pki/service-accounts.key" \
    --service-account-signing-key-file="$run/pki/service-accounts.key" \
    --service-account-issuer=https://kubernetes.default.svc \
    --requestheader-client-ca-file="$run/pki/ca.crt" --requestheader-allowed-names=aggregator \
    --requestheader-username-headers=X-Remote-User --requestheader-group-headers=X-Remote-Group \
    --requestheader-extra-headers-prefix=X-Remote-Extra- \
    --proxy-client-cert-file="$run/pki/aggregator.crt" --proxy-client-key-file="$run/pki/aggregator.key" \
    --enable-aggregator-routing=true \
    --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --allow-privileged=true \
    --kubelet-client-certificate="$run/pki/admin.crt" --kubelet-client-key="$run/pki/admin.key" \
    --kubelet-certificate-authority="$run/pki/ca.crt" --kubelet-preferred-address-types=InternalIP
  await apiserver 120 "the API server answers on port $api_port" as_admin get --raw /readyz
  # another etcd on the same port would have been taken for ours
  running etcd || give_up etcd "etcd ended"
}

start_controllers() {
  start controller-manager "$bin/kube-controller-manager" --kubeconfig="$run/controller-manager.kubeconfig" \
    --secure-port=0 --leader-elect=false --use-service-account-credentials=true \
    --service-account-private-key-file="$run/pki/service-accounts.key" --root-ca-file="$run/pki/ca.crt"
  start scheduler "$bin/kube-scheduler" --kubeconfig="$run/scheduler.kubeconfig" --secure-port=0 --leader-elect=false
  await controller-manager 60 "namespaces get their service account" as_admin get serviceaccount default
}

print_kubeconfig() {
  answers || fail "the cluster is not up" "Start it: cluster up"
  echo "$admin"
}

status() {
  local name
  for name in etcd apiserver controller-manager scheduler containerd kubelet kube-proxy cluster-dns forward metrics-server; do
    printf '%-20s %s\n' "$name" "$(running "$name" && echo "runs, process $(cat "$run/$name.pid")" || echo -)"
  done
  answers || fail "the cluster is not up" "Start it: cluster up"
  printf '%-20s %s\n' API "https://127.0.0.1:$api_port" kubeconfig "$admin"
  as_admin get nodes
}

down() { alone remove_cluster; }

remove_cluster() {
  if [ ! -e "$run" ]; then
    say "not up"
    return
  fi
  ! node_was_started || remove_node
  local name
  for name in scheduler controller-manager apiserver etcd; do stop "$name"; done
  rm -rf "$run"
  say "down"
}
