package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which version of Inspector's API a call is meant in. Asked for none, Inspector takes its
 * newest, the opposite of Ironic. Its versions have been frozen since the project was retired, so
 * the range is asked once. Thread-safe.
 */
final class InspectorVersions implements Exchange {

  private static final String PREFIX = "X-OpenStack-Ironic-Inspector-API-";
  private static final Microversion NEWEST_TESTED = Microversion.of(18);

  private final ApiCaller open;
  private final Exchange next;
  private volatile @Nullable MicroversionRange known;

  /**
   * Asks nothing yet.
   *
   * @param open makes calls without credentials, which the document of versions does not need
   */
  InspectorVersions(ApiCaller open, Exchange next) {
    this.open = open;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    MicroversionRange range = range();
    for (Need need : request.call().needs()) {
      if (!range.newest().isAtLeast(need.since())) {
        throw new UnsupportedByServerException(need.feature(), need.since(), range);
      }
    }
    Microversion version = range.newest().isAtLeast(NEWEST_TESTED) ? NEWEST_TESTED : range.newest();
    return next.send(request.withHeader(PREFIX + "Version", "1." + version.minor()));
  }

  /** What the server speaks. The first version is 1.0, for which there is no name here. */
  private MicroversionRange range() {
    MicroversionRange range = known;
    if (range == null) {
      range = read(open.send(ApiCall.of("GET", InspectorRoutes.ROOT).build()));
      known = range;
    }
    return range;
  }

  private static MicroversionRange read(Answer answer) {
    Optional<String> newest =
        answer.header(PREFIX + "Maximum-Version").or(() -> newestInBody(answer));
    try {
      return new MicroversionRange(
          Microversion.of(1),
          newest
              .map(Microversion::parse)
              .orElseThrow(() -> new IllegalArgumentException("no version")));
    } catch (IllegalArgumentException e) {
      throw new IronicProtocolException(
          "the endpoint does not say which API versions it speaks; is it Inspector's?", e);
    }
  }

  private static Optional<String> newestInBody(Answer answer) {
    try {
      return Optional.ofNullable(
          Json.parse(answer.body()).path("versions").path(0).path("id").textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
