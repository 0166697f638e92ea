package io.baremetal.examples.observability;

import io.baremetal.api.crd.Crds;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.OperatorHealth;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** Takes one host to a running machine on embedded servers and prints what could be seen of it. */
public final class Observability {

  private Observability() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    SpanProcessor lines = SimpleSpanProcessor.create(new Lines(System.out));
    try (SdkTracerProvider spans = SdkTracerProvider.builder().addSpanProcessor(lines).build()) {
      System.out.println(provision(new MicrometerFigures(registry), spans.get("bmo")));
    }
    System.out.println(registry.scrape());
  }

  /**
   * Provisions the host of {@code host.yaml}, reporting to the figures and the tracer; returns how
   * the operator was then.
   */
  static OperatorHealth provision(MicrometerFigures figures, Tracer tracer) {
    FakeClusterBuilder servers =
        FakeCluster.builder().with("{apiVersion: v1, kind: Namespace, metadata: {name: metal3}}");
    Crds.all().forEach(crd -> servers.crd(crd.yaml()));
    try (FakeCluster cluster = servers.start();
        FakeIronic fake = FakeIronic.builder().steps(StepDurations.instant()).build();
        KubernetesClient kubernetes = Fabric8Clients.inProcess(cluster);
        IronicClient ironic = client(fake, figures, new CallSpans(tracer, Clock.systemUTC()));
        Provisioner provisioner = IronicProvisioner.builder(ironic).config(machines()).build();
        HostOperator operator =
            HostOperator.builder(kubernetes, provisioner)
                .metrics(figures)
                .assertSoleController()
                .start()) {
      kubernetes.load(Observability.class.getResourceAsStream("/host.yaml")).serverSideApply();
      awaitProvisioned(kubernetes);
      return operator.health();
    }
  }

  private static IronicClient client(FakeIronic fake, CallListener... listeners) {
    IronicClient.Builder ironic =
        IronicClient.builder()
            .endpoint("http://ironic.example:6385")
            .httpClient(new OkHttpClient.Builder().addInterceptor(fake.interceptor()).build());
    List.of(listeners).forEach(ironic::addListener);
    return ironic.build();
  }

  private static IronicProvisionerConfig machines() {
    return IronicProvisionerConfig.builder()
        .deployKernelUrl("http://images.example/ipa.kernel")
        .deployRamdiskUrl("http://images.example/ipa.initramfs")
        .build();
  }

  private static void awaitProvisioned(KubernetesClient kubernetes) {
    kubernetes
        .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
        .inNamespace("metal3")
        .withName("worker")
        .waitUntilCondition(Observability::isProvisioned, 1, TimeUnit.MINUTES);
  }

  private static boolean isProvisioned(GenericKubernetesResource host) {
    Map<?, ?> provisioning = host == null ? null : host.<Map<?, ?>>get("status", "provisioning");
    return provisioning != null && Objects.equals(provisioning.get("state"), "provisioned");
  }

  /** One line a span. */
  private static final class Lines implements SpanExporter {

    private final PrintStream out;

    Lines(PrintStream out) {
      this.out = out;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      for (SpanData span : spans) {
        long nanos = span.getEndEpochNanos() - span.getStartEpochNanos();
        out.printf("%8.3f ms  %s%n", nanos / 1e6, span.getName());
      }
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
