package io.baremetal.ironic.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A runbook as Ironic described it in one answer. */
public final class Runbook extends ResourceView {

  private Runbook(ObjectNode json) {
    super(json, "runbook");
  }

  /** A view over a runbook object; also for tests. */
  public static Runbook of(ObjectNode json) {
    return new Runbook(json);
  }

  /** The name. Before API 1.112 it is a trait. */
  public Optional<String> name() {
    return text("name");
  }

  /** Its steps as Ironic has them: interface, step, args, order. Secrets are masked. */
  public List<Map<String, JsonNode>> steps() {
    return objects("steps");
  }

  /** Whether it runs without booting the ramdisk. */
  public Optional<Boolean> disableRamdisk() {
    return flag("disable_ramdisk");
  }

  /** Whether everybody may use it. */
  public Optional<Boolean> isPublic() {
    return flag("public");
  }

  /** Whose it is; empty for public ones. */
  public Optional<String> owner() {
    return text("owner");
  }

  /** What it is for. Since API 1.112. */
  public Optional<String> description() {
    return text("description");
  }

  /** A node needs one of these to run it. Since API 1.112. */
  public List<String> traits() {
    return texts("traits");
  }

  @Override
  public String toString() {
    return "Runbook{uuid=%s, name=%s}".formatted(text("uuid").orElse("?"), name().orElse("-"));
  }
}
