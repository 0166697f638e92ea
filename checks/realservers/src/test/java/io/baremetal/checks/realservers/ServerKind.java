package io.baremetal.checks.realservers;

/** A family of real servers, which has its scripts in a folder below {@code tools/}. */
public enum ServerKind {
  /** kube-apiserver, kube-controller-manager and etcd. */
  KUBE("kube"),
  /** Ironic, in each of its variants. */
  IRONIC("ironic"),
  /** The classic Inspector, beside an Ironic. */
  INSPECTOR("inspector"),
  /** Keystone, and an Ironic that takes its tokens. */
  KEYSTONE("keystone");

  private final String tool;

  ServerKind(String tool) {
    this.tool = tool;
  }

  String tool() {
    return tool;
  }
}
