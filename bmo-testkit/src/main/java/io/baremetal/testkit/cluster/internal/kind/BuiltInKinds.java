package io.baremetal.testkit.cluster.internal.kind;

import static io.baremetal.testkit.cluster.internal.kind.Trait.CREATED_BY_PUT;
import static io.baremetal.testkit.cluster.internal.kind.Trait.FREE_NAMES;
import static io.baremetal.testkit.cluster.internal.kind.Trait.GENERATION;
import static io.baremetal.testkit.cluster.internal.kind.Trait.GRACEFUL;
import static io.baremetal.testkit.cluster.internal.kind.Trait.LABEL_NAMES;
import static io.baremetal.testkit.cluster.internal.kind.Trait.NAMESPACED;
import static io.baremetal.testkit.cluster.internal.kind.Trait.SCALE;
import static io.baremetal.testkit.cluster.internal.kind.Trait.STATUS;
import static io.baremetal.testkit.cluster.internal.kind.Trait.VERSION_REQUIRED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds that the cluster knows without a definition: one line each. */
public final class BuiltInKinds {

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String ADMISSION = "admissionregistration.k8s.io";
  private static final Set<String> EVENT_FIELDS =
      Set.of(
          "involvedObject.kind",
          "involvedObject.namespace",
          "involvedObject.name",
          "involvedObject.uid",
          "involvedObject.apiVersion",
          "involvedObject.resourceVersion",
          "involvedObject.fieldPath",
          "reason",
          "reportingComponent",
          "source",
          "type");
  private static final Set<String> POD_FIELDS =
      Set.of(
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.schedulerName",
          "spec.serviceAccountName",
          "status.phase",
          "status.podIP",
          "status.nominatedNodeName");

  private BuiltInKinds() {}

  /** All of them. */
  public static List<ResourceType> all() {
    return Stream.of(core(), work(), rule()).flatMap(List::stream).toList();
  }

  private static List<ResourceType> core() {
    return List.of(
        core("ConfigMap", "configmaps", "cm", NAMESPACED).rules(SmallKindRules.CONFIG_MAP).build(),
        core("Endpoints", "endpoints", "ep", NAMESPACED).singular("endpoints").build(),
        core("Event", "events", "ev", NAMESPACED, FREE_NAMES)
            .selectableFields(EVENT_FIELDS)
            .rules(SmallKindRules.EVENT)
            .build(),
        core("Namespace", "namespaces", "ns", STATUS, LABEL_NAMES)
            .selectableFields(Set.of("status.phase"))
            .rules(SmallKindRules.NAMESPACE)
            .build(),
        core("Node", "nodes", "no", STATUS).selectableFields(Set.of("spec.unschedulable")).build(),
        core("PersistentVolumeClaim", "persistentvolumeclaims", "pvc", NAMESPACED, STATUS).build(),
        core("Pod", "pods", "po", NAMESPACED, STATUS, GRACEFUL)
            .selectableFields(POD_FIELDS)
            .rules(PodRules.POD)
            .build(),
        core("Secret", "secrets", "", NAMESPACED)
            .selectableFields(Set.of("type"))
            .rules(SmallKindRules.SECRET)
            .build(),
        core("Service", "services", "svc", NAMESPACED, STATUS, LABEL_NAMES)
            .rules(SmallKindRules.SERVICE)
            .build(),
        core("ServiceAccount", "serviceaccounts", "sa", NAMESPACED).build());
  }

  /** What runs, and what watches over it. */
  private static List<ResourceType> work() {
    return List.of(
        type("apps", "DaemonSet", "daemonsets", "ds", NAMESPACED, STATUS, GENERATION)
            .rules(PodRules.DAEMON_SET)
            .build(),
        type("apps", "Deployment", "deployments", "deploy", NAMESPACED, STATUS, GENERATION, SCALE)
            .rules(PodRules.DEPLOYMENT)
            .build(),
        type("apps", "ReplicaSet", "replicasets", "rs", NAMESPACED, STATUS, GENERATION, SCALE)
            .rules(PodRules.REPLICA_SET)
            .build(),
        type(
                "coordination.k8s.io",
                "Lease",
                "leases",
                "",
                NAMESPACED,
                VERSION_REQUIRED,
                CREATED_BY_PUT)
            .build(),
        type("events.k8s.io", "Event", "events", "ev", NAMESPACED).build(),
        type(
                "networking.k8s.io",
                "NetworkPolicy",
                "networkpolicies",
                "netpol",
                NAMESPACED,
                GENERATION)
            .build(),
        type(
                "policy",
                "PodDisruptionBudget",
                "poddisruptionbudgets",
                "pdb",
                NAMESPACED,
                STATUS,
                GENERATION)
            .build());
  }

  /** Who may do what. */
  private static List<ResourceType> rule() {
    return List.of(
        type(RBAC, "ClusterRole", "clusterroles", "", FREE_NAMES, CREATED_BY_PUT).build(),
        type(RBAC, "ClusterRoleBinding", "clusterrolebindings", "", FREE_NAMES, CREATED_BY_PUT)
            .build(),
        type(RBAC, "Role", "roles", "", NAMESPACED, FREE_NAMES, CREATED_BY_PUT).build(),
        type(RBAC, "RoleBinding", "rolebindings", "", NAMESPACED, FREE_NAMES, CREATED_BY_PUT)
            .build(),
        type(
                ADMISSION,
                "MutatingWebhookConfiguration",
                "mutatingwebhookconfigurations",
                "",
                GENERATION,
                VERSION_REQUIRED)
            .build(),
        type(
                ADMISSION,
                "ValidatingWebhookConfiguration",
                "validatingwebhookconfigurations",
                "",
                GENERATION,
                VERSION_REQUIRED)
            .build());
  }

  private static ResourceType.Builder core(
      String kind, String plural, String shortName, Trait... traits) {
    return type("", kind, plural, shortName, traits);
  }

  private static ResourceType.Builder type(
      String group, String kind, String plural, String shortName, Trait... traits) {
    ResourceType.Builder builder = ResourceType.builder();
    builder.group(group).version("v1").kind(kind).plural(plural).addTraits(traits);
    return shortName.isEmpty() ? builder : addShortName(builder, shortName);
  }

  private static ResourceType.Builder addShortName(ResourceType.Builder builder, String name) {
    builder.addShortNames(name);
    return builder;
  }
}
