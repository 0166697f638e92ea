package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The steps that an agent offers, by the phase in which Ironic asks for them. Immutable. */
public final class StepCatalog {

  private static final String MANAGER = "SimHardwareManager";
  private static final String DEPLOY = "deploy";
  private static final String RAID = "raid";

  private final List<Step> clean;
  private final List<Step> deploy;

  /** One step; a priority of 0 means that it runs only when somebody asks for it. */
  private record Step(String name, String kind, int priority) {

    ObjectNode json() {
      return Json.object()
          .put("step", name)
          .put("interface", kind)
          .put("priority", priority)
          .put("reboot_requested", false)
          .put("abortable", true);
    }
  }

  /**
   * The usual steps and more.
   *
   * @param more names of further deploy steps, which a custom-agent deployment can ask for
   */
  public StepCatalog(Collection<String> more) {
    this.clean =
        List.of(
            new Step("erase_devices_metadata", DEPLOY, 10),
            new Step("erase_devices", DEPLOY, 99),
            new Step("delete_configuration", RAID, 0),
            new Step("create_configuration", RAID, 0));
    List<Step> all = new ArrayList<>();
    all.add(new Step("write_image", DEPLOY, 0));
    all.add(new Step("inject_files", DEPLOY, 0));
    all.add(new Step("apply_configuration", RAID, 0));
    more.forEach(name -> all.add(new Step(name, DEPLOY, 0)));
    this.deploy = List.copyOf(all);
  }

  /** The answer to {@code clean.get_clean_steps} and its sisters. */
  ObjectNode answer(String phase) {
    ObjectNode answer = Json.object();
    ArrayNode steps = answer.putObject(phase + "_steps").putArray(MANAGER);
    (phase.equals(DEPLOY) ? deploy : clean).forEach(step -> steps.add(step.json()));
    answer.putObject("hardware_manager_version").put(MANAGER, "1.0");
    return answer;
  }
}
