package io.baremetal.ironic.ramdisk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What Ironic tells an agent that asked which node it runs on. Holds a secret. */
public final class AgentLookup extends JsonView {

  private AgentLookup(ObjectNode json) {
    super(json);
  }

  /** A view over a lookup object; also for tests. */
  public static AgentLookup of(ObjectNode json) {
    return new AgentLookup(json);
  }

  /** The node. */
  public Optional<NodeRef> node() {
    return Optional.ofNullable(object("node").get("uuid"))
        .filter(JsonNode::isTextual)
        .map(uuid -> NodeRef.of(uuid.textValue()));
  }

  /** Settings for the agent, its token among them. */
  public Map<String, JsonNode> config() {
    return object("config");
  }

  /** The token that every further call must show; given once only. Secret. */
  public Optional<String> agentToken() {
    return Optional.ofNullable(config().get("agent_token"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** How long Ironic waits for a sign of life. */
  public Optional<Duration> heartbeatTimeout() {
    return Optional.ofNullable(config().get("heartbeat_timeout"))
        .filter(JsonNode::isNumber)
        .map(seconds -> Duration.ofSeconds(seconds.longValue()));
  }

  @Override
  public String toString() {
    return "AgentLookup{" + node().map(NodeRef::text).orElse("?") + "}";
  }
}
