package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.ironic.node.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which host a node says it belongs to: by a mark in its {@code extra}, or by its name. */
public final class HostMark {

  /** Entry of a node's {@code extra} that names its host where the node's name does not. */
  public static final String KEY = "io.baremetal/host";

  /** Names that Kubernetes gives out; nothing else may become part of a question to it. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

  private HostMark() {}

  /** The host that a mark on the node names; empty if there is none, or none that can be. */
  public static Optional<HostIdentity> in(Node node) {
    return Optional.ofNullable(node.extra().get(KEY))
        .filter(JsonNode::isObject)
        .map(
            mark ->
                new HostIdentity(
                    mark.path("namespace").asText(),
                    mark.path("name").asText(),
                    mark.path("uid").asText()))
        .filter(HostMark::canBe);
  }

  private static boolean canBe(HostIdentity host) {
    return NAME.matcher(host.namespace()).matches() && NAME.matcher(host.name()).matches();
  }

  /** The host that the node's name, {@code <namespace>~<name>}, tells; its uid is empty. */
  public static Optional<HostIdentity> inName(Node node) {
    return node.name().flatMap(NodeNaming::hostOf).filter(HostMark::canBe);
  }

  /** What to leave in {@code extra} of a node of {@code host}. */
  public static Map<String, Object> of(HostIdentity host) {
    return Map.of(
        KEY, Map.of("namespace", host.namespace(), "name", host.name(), "uid", host.uid()));
  }
}
