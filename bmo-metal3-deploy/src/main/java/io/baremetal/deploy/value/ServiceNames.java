package io.baremetal.deploy.value;

/** Names of Services in the cluster's DNS. */
final class ServiceNames {

  private ServiceNames() {}

  static String shortName(String service, String namespace) {
    return service + "." + namespace + ".svc";
  }

  static String full(String service, String namespace) {
    return shortName(service, namespace) + ".cluster.local";
  }
}
