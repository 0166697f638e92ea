package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A virtual drive of a management controller. */
public final class VirtualDrive extends JsonView {

  private VirtualDrive(ObjectNode json) {
    super(json);
  }

  /** A view over a drive object; also for tests. */
  public static VirtualDrive of(ObjectNode json) {
    return new VirtualDrive(json);
  }

  /** Whether an image is in it. */
  public boolean isInserted() {
    return flag("inserted").orElse(false);
  }

  /**
   * The image as the controller names it: where Ironic published it, not the URL that was asked
   * for.
   */
  public Optional<String> image() {
    return text("image").filter(image -> !image.isEmpty());
  }

  /** What the drive takes, such as {@code CD}, {@code DVD}. */
  public List<String> mediaTypes() {
    return texts("media_types");
  }

  @Override
  public String toString() {
    return "VirtualDrive{mediaTypes=%s, inserted=%s}".formatted(mediaTypes(), isInserted());
  }
}
