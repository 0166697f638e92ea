package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.cluster.FakeCluster;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/** The fake cluster behind real sockets. What others do in their own time it does at once. */
final class FakeApiServer implements ApiServerUnderTest, AutoCloseable {

  private final FakeCluster cluster = FakeCluster.start();
  private final OkHttpClient http = new OkHttpClient();

  @Override
  public String url() {
    return cluster.url().toString();
  }

  @Override
  public OkHttpClient http() {
    return http;
  }

  @Override
  public void await(BooleanSupplier condition) {
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Override
  public void close() {
    cluster.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
