package org.bedside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole house: one Spring context for the run (so no class adds beans, properties or
/// mocks of its own), a real PostgreSQL whose tables are emptied before each class, and a server on
/// loopback whose address is `bedside.origin`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BedsideApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestSettings.class)
@Import(TestBeans.class)
@ExtendWith(EmptyTables.class)
public @interface WholeHouse {}
