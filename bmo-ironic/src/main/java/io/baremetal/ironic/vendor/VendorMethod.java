package io.baremetal.ironic.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A method that a driver offers. */
public final class VendorMethod extends JsonView {

  private VendorMethod(ObjectNode json) {
    super(json);
  }

  /** A view over a method object; also for tests. */
  public static VendorMethod of(ObjectNode json) {
    return new VendorMethod(json);
  }

  /** Its name. */
  public String name() {
    return text("name").orElse("");
  }

  /** The HTTP methods by which it can be called. */
  public List<String> verbs() {
    return texts("http_methods");
  }

  /** What it does. */
  public Optional<String> description() {
    return text("description");
  }

  /** Whether Ironic answers before it is done. */
  public Optional<Boolean> isAsynchronous() {
    return flag("async");
  }

  /** Whether it answers with bytes of its own rather than JSON. */
  public Optional<Boolean> isAttachment() {
    return flag("attach");
  }

  /** Whether it needs the node's lock. */
  public Optional<Boolean> needsLock() {
    return flag("require_exclusive_lock");
  }

  @Override
  public String toString() {
    return "VendorMethod{" + name() + "}";
  }
}
