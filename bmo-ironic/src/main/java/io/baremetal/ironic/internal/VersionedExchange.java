package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.Microversion;
import java.io.IOException;

/**
 * Says which API version the call is meant in. Without the header Ironic takes its oldest.
 *
 * <p>A 406 may mean that the server changed since it was asked, as during an upgrade. It did
 * nothing then, so the call is sent once more if the server now names another range.
 */
final class VersionedExchange implements Exchange {

  static final String HEADER = "X-OpenStack-Ironic-API-Version";

  private static final int NOT_ACCEPTABLE = 406;

  private final ServerVersions versions;
  private final Exchange next;

  VersionedExchange(ServerVersions versions, Exchange next) {
    this.versions = versions;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    Microversion version = versions.resolve(request.call());
    Answer answer = next.send(request.withHeader(HEADER, version.toString()));
    boolean told = versions.learn(answer);
    if (answer.status() != NOT_ACCEPTABLE) {
      return answer;
    }
    if (!told) {
      versions.refresh();
    }
    Microversion other = versions.resolve(request.call());
    return other.equals(version) ? answer : next.send(request.withHeader(HEADER, other.toString()));
  }
}
