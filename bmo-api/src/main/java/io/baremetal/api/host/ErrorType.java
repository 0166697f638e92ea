package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** What kind of operation failed. */
public final class ErrorType extends OpenEnum {

  /** A provisioned host could not be taken over by the provisioner. */
  public static final ErrorType PROVISIONED_REGISTRATION =
      new ErrorType("provisioned registration error");

  /** The host could not be enrolled, often for want of valid credentials. */
  public static final ErrorType REGISTRATION = new ErrorType("registration error");

  /** The hardware could not be inspected. */
  public static final ErrorType INSPECTION = new ErrorType("inspection error");

  /** RAID or firmware settings could not be applied. */
  public static final ErrorType PREPARATION = new ErrorType("preparation error");

  /** The image could not be put on the host, or not be removed. */
  public static final ErrorType PROVISIONING = new ErrorType("provisioning error");

  /** The power state could not be changed. */
  public static final ErrorType POWER_MANAGEMENT = new ErrorType("power management error");

  /** Settings of a provisioned host could not be changed. */
  public static final ErrorType SERVICING = new ErrorType("servicing error");

  /**
   * The host could not be taken out of management. Missing in the enum of older CRDs, which refuse
   * it.
   */
  public static final ErrorType DETACH = new ErrorType("detach error");

  private static final Map<String, ErrorType> KNOWN =
      index(
          PROVISIONED_REGISTRATION,
          REGISTRATION,
          INSPECTION,
          PREPARATION,
          PROVISIONING,
          POWER_MANAGEMENT,
          SERVICING,
          DETACH);

  private ErrorType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static ErrorType of(String wire) {
    ErrorType known = KNOWN.get(wire);
    return known != null ? known : new ErrorType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<ErrorType> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
