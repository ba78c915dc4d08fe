'use strict';

const mysql = require('mysql');

/** A table with the few operations that most programs need. */
class Table {
  constructor(options, name) {
    this.pool = mysql.createPool(options);
    this.name = name;
  }

  get(id, callback) {
    this.pool.query('SELECT * FROM ?? WHERE id = ?', [this.name, id], (error, rows) => callback(error, rows && rows[0]));
  }

  find(column, value, callback) {
    const sql = 'SELECT * FROM `things` WHERE ' + column + " = '" + value + "'";
    this.pool.query(sql, callback); // finding
  }
}

module.exports = Table;
