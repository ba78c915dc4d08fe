'use strict';

const mysql = require('mysql');

/** A table with the few operations that most programs need. */
class Table {
  constructor(options, name) {
    this.pool = mysql.createPool(options);
    this.name = name;
  }

  find(column, value, callback) {
    const sql = 'SELECT * FROM ' + mysql.escapeId(this.name) + ' WHERE ' + mysql.escapeId(column) + ' = ?';
    this.pool.query(sql, [value], callback);
  }

  /** Runs a statement of the program itself. */
  query(sql, values, callback) {
    this.pool.query(sql, values, callback);
  }
}

module.exports = Table;
