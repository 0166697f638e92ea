package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.PageLostException;
import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import java.io.IOException;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that change while they are read. */
final class ListsInMotionTest {

  private static final String PAGE =
      "{\"nodes\":[{\"uuid\":\"a\"},{\"uuid\":\"b\"},{\"uuid\":\"c\"}],"
          + "\"next\":\"http://x/v1/nodes?marker=c\"}";

  private final IronicStub ironic = new IronicStub();
  private final IronicClient client = ironic.client().build();

  ListsInMotionTest() throws IOException {
    ironic.versions("1.1", "1.115");
    client.versions();
    ironic.request();
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
  }

  private IronicStub gone(String what) {
    return ironic.answer(404, "{\"error_message\":\"" + what + " could not be found.\"}");
  }

  @Test
  void goesOnBehindTheNodeBefore_whenTheLastOfAPageWasDeleted() {
    ironic.answer(200, PAGE);
    gone("Node c");
    ironic.answer(200, "{\"nodes\":[{\"uuid\":\"d\"}]}");

    assertThat(client.nodes().list(NodeQuery.all()))
        .extracting(Node::uuid)
        .containsExactly("a", "b", "c", "d");
    assertThat(ironic.requests())
        .containsExactly("GET /v1/nodes", "GET /v1/nodes?marker=c", "GET /v1/nodes?marker=b");
  }

  @Test
  void saysThatThePageIsLost_whenTheOrderMayHaveChanged() {
    ironic.answer(200, PAGE);
    gone("Node c");
    Iterator<Node> nodes =
        client.nodes().list(NodeQuery.builder().sortBy("-updated_at").build()).iterator();
    nodes.next();
    nodes.next();
    nodes.next();

    assertThatThrownBy(nodes::next)
        .isInstanceOfSatisfying(PageLostException.class, e -> assertThat(e.marker()).isEqualTo("c"))
        .hasMessageContaining("404");
    assertThat(ironic.requests()).hasSize(2);
  }

  @Test
  void isNotFound_whenTheNodeItselfWasDeleted() {
    ironic.answer(
        200,
        "{\"history\":[{\"uuid\":\"a\"},{\"uuid\":\"entry-2\"}],"
            + "\"next\":\"http://x/?marker=entry-2\"}");
    gone("Node " + UUID);
    Iterator<HistoryEntry> entries =
        client.nodes().on(NodeRef.of(UUID)).history().list().iterator();
    entries.next();
    entries.next();

    assertThatThrownBy(entries::next).isInstanceOf(NotFoundException.class);
  }

  @Test
  void stops_whenTheServerRunsInCircles() {
    ironic.answer(200, PAGE).answer(200, PAGE).answer(200, PAGE);

    assertThatThrownBy(() -> client.nodes().list(NodeQuery.all()).toList())
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("circles");
  }
}
