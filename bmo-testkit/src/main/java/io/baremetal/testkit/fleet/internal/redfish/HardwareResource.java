package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The parts of {@code Systems/ID} that only tell what is inside. */
final class HardwareResource implements Ask.Resource {

  /** Processors of each machine; its cores are shared out among them. */
  static final int SOCKETS = 2;

  private static final int THREADS_PER_CORE = 2;

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    if (!ask.isGet()) {
      return Optional.empty();
    }
    Hardware inside = ask.machine().description().hardware();
    return switch (ask.first()) {
      case "EthernetInterfaces" ->
          members(ask, "EthernetInterface", inside.nics().size(), i -> nic(ask, i));
      case "Processors" -> members(ask, "Processor", SOCKETS, i -> processor(ask, inside));
      case "Memory", "SimpleStorage" -> members(ask, ask.first(), 0, i -> Doc.healthy());
      default -> Optional.empty();
    };
  }

  /** A collection whose members are numbered from 1, or one of them. */
  private static Optional<FakeReply.Complete> members(
      Ask ask, String type, int count, IntFunction<ObjectNode> member) {
    List<String> ids = IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    if (ask.hasDepth(1)) {
      return Doc.ok(Doc.collection(ask.path(), type + "Collection", ids));
    }
    int index = ids.indexOf(ask.last());
    return ask.hasDepth(2) && index >= 0 ? Doc.ok(member.apply(index)) : Optional.empty();
  }

  private static ObjectNode nic(Ask ask, int index) {
    Nic nic = ask.machine().description().hardware().nics().get(index);
    ObjectNode json =
        Doc.of(ask.path(), "EthernetInterface.v1_8_0.EthernetInterface", nic.name())
            .put("MACAddress", nic.mac())
            .put("PermanentMACAddress", nic.mac())
            .put("SpeedMbps", nic.speedMbps())
            .put("LinkStatus", nic.hasCarrier() ? "LinkUp" : "LinkDown");
    json.set("Status", Doc.healthy());
    return json;
  }

  private static ObjectNode processor(Ask ask, Hardware inside) {
    boolean x86 = inside.architecture().equals("x86_64");
    int threads = inside.cpus() / SOCKETS;
    ObjectNode json =
        Doc.of(ask.path(), "Processor.v1_13_0.Processor", "CPU " + ask.last())
            .put("ProcessorType", "CPU")
            .put("ProcessorArchitecture", x86 ? "x86" : "ARM")
            .put("InstructionSet", x86 ? "x86-64" : "ARM-A64")
            .put("Model", inside.cpuModel())
            .put("MaxSpeedMHz", inside.cpuMegahertz())
            .put("TotalCores", threads / THREADS_PER_CORE)
            .put("TotalThreads", threads);
    json.set("Status", Doc.healthy());
    return json;
  }
}
