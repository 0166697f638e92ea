package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A fleet that a client of Ironic shows. Thread-safe. */
public final class IronicFleet implements FleetSource {

  private final IronicClient client;
  private final List<String> fields;
  private final int pageSize;

  /**
   * Asks nothing yet.
   *
   * @param fields which fields of a node are shown, besides its health; at least {@link
   *     NodeRow#FIELDS}
   * @param pageSize how many of the latest nodes are asked for at once
   */
  public IronicFleet(IronicClient client, List<String> fields, int pageSize) {
    this.client = client;
    this.fields = List.copyOf(fields);
    this.pageSize = pageSize;
  }

  /** Health costs nothing when it is listed, but only a newer Ironic knows of it. */
  private List<String> fields() {
    if (!client.nodes().hasField(NodeRow.HEALTH)) {
      return fields;
    }
    List<String> more = new ArrayList<>(fields);
    more.add(NodeRow.HEALTH);
    return more;
  }

  @Override
  public List<Node> all() {
    return client.nodes().list(NodeQuery.builder().fields(fields()).build()).toList();
  }

  /** Ironic sorts by a field that it refuses to show beside others. */
  @Override
  public Iterator<List<Node>> recent() {
    NodeQuery query =
        NodeQuery.builder().fields(fields()).sortBy("-updated_at").pageSize(pageSize).build();
    return client.nodes().list(query).byPage().map(Page::items).iterator();
  }

  @Override
  public Optional<Node> one(String uuid) {
    return client.nodes().find(NodeRef.of(uuid));
  }
}
