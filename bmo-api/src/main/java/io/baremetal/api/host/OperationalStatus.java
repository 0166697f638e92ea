package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How a host does, in one word. */
public final class OperationalStatus extends OpenEnum {

  /** Not known yet. */
  public static final OperationalStatus NONE = new OperationalStatus("");

  /** Nothing is wrong. */
  public static final OperationalStatus OK = new OperationalStatus("OK");

  /** Known, but not managed: no management controller is configured. */
  public static final OperationalStatus DISCOVERED = new OperationalStatus("discovered");

  /** The last operation failed; see the error type. */
  public static final OperationalStatus ERROR = new OperationalStatus("error");

  /** Waits until the provisioner has room for one more. */
  public static final OperationalStatus DELAYED = new OperationalStatus("delayed");

  /** Taken out of management on request. */
  public static final OperationalStatus DETACHED = new OperationalStatus("detached");

  /** Settings of a provisioned host are being changed. */
  public static final OperationalStatus SERVICING = new OperationalStatus("servicing");

  private static final Map<String, OperationalStatus> KNOWN =
      index(NONE, OK, DISCOVERED, ERROR, DELAYED, DETACHED, SERVICING);

  private OperationalStatus(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static OperationalStatus of(String wire) {
    OperationalStatus known = KNOWN.get(wire);
    return known != null ? known : new OperationalStatus(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<OperationalStatus> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
