package io.baremetal.examples.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservabilityTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();

  @AfterEach
  void close() {
    tracers.close();
    registry.close();
  }

  @Test
  void showsFiguresAndSpansOfAWholeDeployment() {
    MicrometerFigures figures = new MicrometerFigures(registry);
    assertThat(Observability.provision(figures, tracers.get("test")).isHealthy()).isTrue();
    String scrape = registry.scrape();
    assertThat(scrape)
        .contains(
            "metal3_provisioning_state_change_total{new_state=\"provisioned\","
                + "prev_state=\"provisioning\"} 1.0")
        .contains("metal3_operation_provision_duration_seconds_count{host=\"worker\"")
        .contains("metal3_operation_provision_duration_seconds_bucket{host=\"worker\"")
        .containsPattern(
            "bmo_ironic_calls_seconds_count\\{method=\"POST\",route=\"/v1/nodes\",status=\"201\","
                + "verb=\"\"\\} 1");
    List<SpanData> finished = spans.getFinishedSpanItems();
    long timed = registry.get("bmo.ironic.calls").timers().stream().mapToLong(Timer::count).sum();
    assertThat(finished)
        .hasSize(Math.toIntExact(timed))
        .allMatch(span -> span.getKind() == SpanKind.CLIENT)
        .extracting(SpanData::getName)
        .contains("POST /v1/nodes", "GET /v1/nodes");
  }
}
