import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../api.module';
import { HttpModule } from '../http.module';
import { completeOperation } from './operation';
import { problemSchema, problemResponse } from './problem.answer';
import { requestSchemas } from './request-schemas';
import { SchemaNames } from './schema-names';

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The promise to vendors, made from the controllers, the rules of the bodies and the schemas of the answers. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(), {
    include: [HttpModule, ApiModule],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const names = new SchemaNames(requestSchemas());
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) item[method] = completeOperation(operation, path, names);
    }
  }
  document.components = {
    ...document.components,
    schemas: names.used({ Problem: problemSchema }),
    responses: { Problem: problemResponse },
  };
  return document;
}

const frame = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sammen')
    .setDescription(
      'A register of shared patient plans. Conventions, codes and problems: see the documentation.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .addCookieAuth('sammen-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .build();
