package io.baremetal.checks.realservers;

import io.baremetal.testkit.cluster.contract.ApiServerUnderTest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/** A real API server as the contract wants it. */
final class ApiServerOverHttp implements ApiServerUnderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofMillis(100);

  private final String url;
  private final OkHttpClient http;

  ApiServerOverHttp(RealKube kube) {
    String authorization = "Bearer " + kube.adminToken();
    this.url = kube.url().toString();
    this.http =
        Trust.okHttp(kube.authority())
            .readTimeout(Duration.ofSeconds(30))
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .header("Authorization", authorization)
                            .build()))
            .build();
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public OkHttpClient http() {
    return http;
  }

  @Override
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
