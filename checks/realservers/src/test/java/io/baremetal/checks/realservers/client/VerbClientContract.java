package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.InvalidStateException;
import io.baremetal.ironic.error.PageLostException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rarer verbs, and lists that change while they are read. */
abstract class VerbClientContract extends ClientContract {

  private static final List<NodeStep> STEPS = List.of(NodeStep.of("bios", "factory_reset"));

  VerbClientContract(ClientServer server) {
    super(server);
  }

  private Node running(String suffix) {
    Node node = create(suffix);
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    verb(node, ProvisionVerb.ADOPT, ProvisionState.ACTIVE);
    return node;
  }

  @Test
  void rescuesAndReturns() {
    Node node = running("rescue");

    request(node, ProvisionRequest.rescue("hush"), ProvisionState.RESCUE);
    request(node, ProvisionRequest.of(ProvisionVerb.UNRESCUE), ProvisionState.ACTIVE);
  }

  @Test
  void servicesARunningMachine() {
    Node node = running("service");

    request(node, ProvisionRequest.service(STEPS), ProvisionState.ACTIVE);
    assertThat(ironic().counters().count("provision service")).isEqualTo(1);
  }

  @Test
  void cleansByHand() {
    Node node = create("clean");
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);

    request(node, ProvisionRequest.clean(STEPS), ProvisionState.MANAGEABLE);
  }

  @Test
  void refusesToGoOn_whereNothingIsHeld() {
    Node node = running("hold");

    assertThatThrownBy(() -> on(node).states().provision(ProvisionRequest.of(ProvisionVerb.UNHOLD)))
        .isInstanceOf(InvalidStateException.class);
  }

  private List<Node> four() {
    List<Node> nodes = new ArrayList<>();
    for (String suffix : List.of("one", "two", "three", "four")) {
      nodes.add(create(suffix));
    }
    return nodes;
  }

  private Iterator<Node> mine(int pageSize) {
    return ironic()
        .nodes()
        .list(NodeQuery.builder().resourceClass(name("class")).pageSize(pageSize).build())
        .iterator();
  }

  @Test
  void readsOn_whenTheNodeThatEndedThePageIsDeleted() {
    List<Node> nodes = four();
    Iterator<Node> list = mine(2);
    assertThat(list.next().uuid()).isEqualTo(nodes.get(0).uuid());
    assertThat(list.next().uuid()).isEqualTo(nodes.get(1).uuid());

    ironic().nodes().delete(nodes.get(1).ref());

    assertThat(list.next().uuid()).isEqualTo(nodes.get(2).uuid());
    assertThat(list.next().uuid()).isEqualTo(nodes.get(3).uuid());
    assertThat(list.hasNext()).isFalse();
  }

  @Test
  void saysWhatIsLost_whenNothingOfThePageIsLeft() {
    List<Node> nodes = four();
    Iterator<Node> list = mine(1);
    list.next();

    ironic().nodes().delete(nodes.get(0).ref());

    assertThatThrownBy(list::next)
        .isInstanceOfSatisfying(
            PageLostException.class, e -> assertThat(e.marker()).isEqualTo(nodes.get(0).uuid()));
  }
}
