package io.baremetal.ironic.internal;

import io.baremetal.ironic.allocation.Allocations;
import io.baremetal.ironic.chassis.ChassisCollection;
import io.baremetal.ironic.conductor.Conductors;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.driver.Drivers;
import io.baremetal.ironic.event.Events;
import io.baremetal.ironic.inspectionrule.InspectionRules;
import io.baremetal.ironic.node.Nodes;
import io.baremetal.ironic.port.Ports;
import io.baremetal.ironic.portgroup.PortGroups;
import io.baremetal.ironic.ramdisk.Ramdisk;
import io.baremetal.ironic.runbook.Runbooks;
import io.baremetal.ironic.shard.Shards;
import io.baremetal.ironic.template.DeployTemplates;
import io.baremetal.ironic.volume.VolumeConnectors;
import io.baremetal.ironic.volume.VolumeTargets;
import io.baremetal.ironic.wait.NodeWaits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The door to this package: an Ironic behind HTTP. Thread-safe. */
public final class HttpIronic implements AutoCloseable {

  private final OwnedResources resources;
  private final HttpPipeline pipeline;
  private final Supplier<String> requestIds;
  private final CallScope scope;
  private final Timing timing;
  private final ApiCaller caller;

  private HttpIronic(
      OwnedResources resources,
      HttpPipeline pipeline,
      Supplier<String> requestIds,
      Timing timing,
      CallScope scope) {
    this.resources = resources;
    this.pipeline = pipeline;
    this.requestIds = requestIds;
    this.timing = timing;
    this.scope = scope;
    this.caller = new ApiCaller(pipeline.exchange(), requestIds, scope);
  }

  /** Ready to call; calls nothing yet. */
  public static HttpIronic create(ClientSettings settings) {
    Endpoint endpoint = Endpoint.parse(settings.endpoint());
    OwnedResources resources = new OwnedResources(settings);
    CallScope scope = new CallScope();
    Timing timing = Timing.of(settings, resources);
    HttpPipeline pipeline =
        HttpPipeline.create(
            settings,
            new JdkExchange(
                resources::jdkHttp,
                endpoint,
                settings,
                new OkHttpExchange(resources.http(), endpoint, settings.largestAnswer())),
            timing,
            scope);
    return new HttpIronic(resources, pipeline, settings.requestIds(), timing, scope);
  }

  /** Nodes. */
  public Nodes nodes() {
    return new HttpNodes(caller, this::versions);
  }

  /** Ports. */
  public Ports ports() {
    return new HttpPorts(caller);
  }

  /** Drivers. */
  public Drivers drivers() {
    return new HttpDrivers(caller);
  }

  /** Conductors. */
  public Conductors conductors() {
    return new HttpConductors(caller);
  }

  /** Groups of ports that act as one. */
  public PortGroups portGroups() {
    return new HttpPortGroups(caller);
  }

  /** How machines reach storage. */
  public VolumeConnectors volumeConnectors() {
    return new HttpVolumeConnectors(caller);
  }

  /** Volumes that machines use. */
  public VolumeTargets volumeTargets() {
    return new HttpVolumeTargets(caller);
  }

  /** Housings that machines share. */
  public ChassisCollection chassis() {
    return new HttpChassisCollection(caller);
  }

  /** Wishes for free nodes. */
  public Allocations allocations() {
    return new HttpAllocations(caller);
  }

  /** Steps that run at deployment of nodes with a trait. */
  public DeployTemplates deployTemplates() {
    return new HttpDeployTemplates(caller);
  }

  /** Clean and service steps that are kept under a name. */
  public Runbooks runbooks() {
    return new HttpRunbooks(caller);
  }

  /** What Ironic does with what inspections find. */
  public InspectionRules inspectionRules() {
    return new HttpInspectionRules(caller);
  }

  /** Parts of the fleet. */
  public Shards shards() {
    return new HttpShards(caller);
  }

  /** Where a network service reports to. */
  public Events events() {
    return new HttpEvents(caller);
  }

  /** What an agent in a machine's ramdisk says. */
  public Ramdisk ramdisk() {
    return new HttpRamdisk(caller);
  }

  /** Waiting. */
  public NodeWaits waits() {
    return new HttpNodeWaits(nodes(), allocations(), timing, scope);
  }

  /** What the server speaks, as far as known. */
  public MicroversionRange versions() {
    return pipeline.versions().range();
  }

  /** What the server speaks now. */
  public MicroversionRange refreshVersions() {
    return pipeline.versions().refresh();
  }

  /** The version for ordinary calls. */
  public Microversion baseline() {
    return pipeline.versions().baseline();
  }

  /** Runs a task elsewhere; cancelling the future gives up the task's calls. */
  public <T> CompletableFuture<T> async(Function<HttpIronic, T> task) {
    CallScope own = new CallScope();
    CallScope.Entry entry = scope.enter(own::giveUp);
    CompletableFuture<T> future = new CompletableFuture<>();
    // However the future ends, by result, cancel or time-out, nothing of the task goes on after it.
    var unused =
        future.whenComplete(
            (value, failure) -> {
              entry.leave();
              own.giveUp();
            });
    HttpIronic scoped = new HttpIronic(resources.borrowed(), pipeline, requestIds, timing, own);
    try {
      resources
          .executor()
          .execute(CallerContext.carry(() -> complete(future, () -> task.apply(scoped))));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  /** Gives up what runs and releases what was made here. */
  @Override
  public void close() {
    scope.giveUp();
    resources.close();
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<T> task) {
    if (future.isDone()) {
      return;
    }
    try {
      future.complete(task.get());
    } catch (RuntimeException | Error failure) {
      future.completeExceptionally(failure);
    }
  }
}
